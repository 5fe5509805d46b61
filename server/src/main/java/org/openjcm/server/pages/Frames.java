package org.openjcm.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes the [Frame] of a request; a controller method gets it by naming it as an argument.
@Component
public class Frames implements HandlerMethodArgumentResolver {

  private final Texts texts;
  private final ObjectProvider<Visitor> visitor;
  private final boolean demo;
  private final Assets assets;

  Frames(Texts texts, ObjectProvider<Visitor> visitor, Environment environment, Assets assets) {
    this.texts = texts;
    this.assets = assets;
    this.visitor = visitor;
    this.demo = !environment.getProperty("jcm.production", Boolean.class, false);
  }

  /// The frame for this request, titled with the name of the product until the page says its own.
  public Frame of(HttpServletRequest request) {
    var words = new Words(lang(request), texts);
    return new Frame(
        words,
        address(request),
        words.text("pages.product"),
        List.of(),
        new Surroundings(name(request, words.lang()), demo, token(request), assets),
        false,
        true);
  }

  /// The frame of a page for a request that could not even be read: nobody is known, and its
  /// language switch leads to the page about this site.
  public Frame bare(Lang lang) {
    var words = new Words(lang, texts);
    return new Frame(
        words,
        new Address("/about", new LinkedHashMap<>()),
        words.text("pages.product"),
        List.of(),
        new Surroundings(Optional.empty(), demo, Optional::empty, assets),
        false,
        false);
  }

  private Optional<String> name(HttpServletRequest request, Lang lang) {
    return Optional.ofNullable(visitor.getIfAvailable())
        .flatMap(known -> known.name(request, lang));
  }

  static Lang lang(HttpServletRequest request) {
    return Lang.choose(
        Objects.requireNonNullElse(request.getParameter("lang"), ""),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
  }

  private static Address address(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var query = new LinkedHashMap<String, List<String>>();
    if (failed == null && "GET".equals(request.getMethod())) {
      request.getParameterMap().forEach((name, values) -> keep(query, name, values));
      query.remove("lang");
    }
    return new Address(failed instanceof String uri ? uri : request.getRequestURI(), query);
  }

  /// Empty fields of a search form are left out of the page's links.
  private static void keep(Map<String, List<String>> query, String name, String[] values) {
    var given = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    if (!given.isEmpty()) {
      query.put(name, given);
    }
  }

  private static Supplier<Optional<FormToken>> token(HttpServletRequest request) {
    return () ->
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
            ? Optional.of(new FormToken(token.getParameterName(), token.getToken()))
            : Optional.empty();
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class;
  }

  @Override
  public Frame resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
