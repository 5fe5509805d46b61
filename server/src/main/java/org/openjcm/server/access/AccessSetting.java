package org.openjcm.server.access;

import java.util.List;
import org.openjcm.server.Mode;
import org.openjcm.server.ServeArguments;
import org.openjcm.server.database.CannotStart;
import org.openjcm.server.pages.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the front door before everything, and tells controllers and pages who is signed in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessSetting implements WebMvcConfigurer {

  @Bean
  FilterRegistrationBean<FrontDoor> frontDoor(ServeArguments arguments) {
    Mode mode = arguments.mode();
    TrustedProxies proxies = proxies(arguments);
    FilterRegistrationBean<FrontDoor> door =
        new FilterRegistrationBean<>(new FrontDoor(mode.publicUrl(), proxies));
    door.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return door;
  }

  @Bean
  Visitor visitor() {
    return (request, lang) -> SignedIn.in(request).map(who -> who.name().in(lang));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInArgument());
  }

  private static TrustedProxies proxies(ServeArguments arguments) {
    if (arguments.mode().demo()) {
      return new TrustedProxies(List.of());
    }
    String setting = arguments.environment().getOrDefault("JCM_TRUSTED_PROXIES", "");
    if (setting.isBlank()) {
      LoggerFactory.getLogger(AccessSetting.class)
          .warn(
              "JCM_TRUSTED_PROXIES is not set: every visitor is recorded under the address of the"
                  + " proxy, and shares its limit of tries to sign in.");
    }
    try {
      return TrustedProxies.parse(setting);
    } catch (IllegalArgumentException misspelt) {
      throw new CannotStart(String.valueOf(misspelt.getMessage()), misspelt);
    }
  }
}
