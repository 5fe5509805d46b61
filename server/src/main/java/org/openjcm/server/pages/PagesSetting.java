package org.openjcm.server.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers name a [Frame] as an argument, and keeps public pages in memory.
@Configuration
class PagesSetting implements WebMvcConfigurer {

  private final Frames frames;

  PagesSetting(Frames frames) {
    this.frames = frames;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(frames);
  }

  /// After the doors of the house, so that every answer has their headers.
  @Bean
  static FilterRegistrationBean<KeptPages> keptPages(PublicState state, Optional<Visitor> visitor) {
    var filter = new FilterRegistrationBean<>(new KeptPages(state, visitor));
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }
}
