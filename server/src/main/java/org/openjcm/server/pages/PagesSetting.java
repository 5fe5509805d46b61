package org.openjcm.server.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers name a [Frame] as an argument.
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
}
