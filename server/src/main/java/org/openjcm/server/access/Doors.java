package org.openjcm.server.access;

import jakarta.servlet.DispatcherType;
import org.openjcm.server.Mode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Which doors of the house stand open: reading the public pages and the API, and signing in.
/// Everything else needs a session. Every answer carries the headers that keep a page from becoming
/// somebody else's tool. Japanese: 公開範囲.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

  /// What anybody may read. A page under one of these that is not for everybody takes `SignedIn` as
  /// an argument and asks [Permission].
  static final String[] OPEN_TO_READ = {
    "/",
    "/rulebook/**",
    "/methodology/**",
    "/financing/**",
    "/projectcycle/**",
    "/registry/**",
    "/article6/**",
    "/register/**",
    "/about/**",
    "/api/**",
    "/assets/**",
    "/healthz",
    "/favicon.ico",
    "/robots.txt",
    "/sign-in",
    "/set-up/*"
  };

  /// Computes what programs send and stores nothing; needs no token, for it changes nothing.
  static final String COMPUTES = "/api/methodology/calculate";

  /// Witnesses send cosigned checkpoints; a signature says who, no session is used.
  static final String COSIGNS = "/registry/log/*/cosignatures";

  /// The forms of somebody who has no session yet; the last ones compute and store nothing.
  static final String[] OPEN_TO_SEND = {
    "/sign-in",
    "/set-up/*",
    "/methodology/calculate",
    "/methodology/calculate/table",
    "/registry/verify",
    COMPUTES,
    COSIGNS
  };

  /// Own files only: no script or style in the page itself, nothing from elsewhere, no frames.
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  static final String PERMISSIONS =
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
          + " payment=(), usb=()";

  private static final long YEAR_IN_SECONDS = 31_536_000;

  @Bean
  SecurityFilterChain openAndClosed(
      HttpSecurity http,
      Mode mode,
      Sessions sessions,
      Cookies cookies,
      FormTokens forms,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers)
      throws Exception {
    http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPEN_TO_READ)
                .permitAll()
                .requestMatchers(HttpMethod.POST, OPEN_TO_SEND)
                .permitAll()
                .anyRequest()
                .authenticated())
        .addFilterBefore(new SessionFilter(sessions, cookies), CsrfFilter.class)
        .csrf(csrf ->
            csrf.ignoringRequestMatchers(COMPUTES, COSIGNS)
                .csrfTokenRepository(forms)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        // Who is refused here is answered where refusals of pages are answered: AccessAnswers.
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, _) ->
                    answers.resolveException(request, response, null, new SignInNeeded()))
                .accessDeniedHandler((request, response, why) ->
                    answers.resolveException(request, response, null, why)))
        .headers(headers -> headers(headers, mode))
        .securityContext(context ->
            context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, Mode mode) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
        // Pages say themselves how long they may be kept; see Pages.
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    if (mode.production()) {
      headers.httpStrictTransportSecurity(
          hsts -> hsts.maxAgeInSeconds(YEAR_IN_SECONDS).includeSubDomains(false));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }

  /// Nobody signs in through Spring Security itself, and no user is made up at start.
  @Bean
  AuthenticationManager nobody() {
    return _ -> {
      throw new ProviderNotFoundException("people sign in at /sign-in");
    };
  }
}
