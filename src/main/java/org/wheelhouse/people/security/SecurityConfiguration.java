package org.wheelhouse.people.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.util.function.SingletonSupplier;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.LightQuestion;

/**
 * Which paths are open and how somebody comes in. Views are guarded by their own annotation. {@link PasswordSignIn} is found by
 * itself; named here too, it would be asked twice for every wrong password.
 */
@Configuration
@EnableWebSecurity
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", new BoundedArgon2()));
    }

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            StaySignedIn stay,
            SignInRefused refused,
            OpenSessions open,
            Audit audit,
            RequestUtil requests,
            Clock clock) {
        // first: it sets up the form, and what comes before it would be set up without its address
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)
                .enableCsrfConfiguration(false)
                // an address that leads nowhere gets our page in our frame
                .anyRequest(address -> address.authenticated()));
        // Vaadin checks its own key in its own requests; unlike in its set-up, our sign-in form must carry a token too
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.exceptionHandling(refusals -> refusals.accessDeniedHandler(
                (request, response, refusal) -> denied(request, response, refusal, audit)));
        http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/open/**", "/frontend/**", "/_static/**", "/actuator/health/**", "/error")
                .permitAll()
                .requestMatchers("/do/**")
                .authenticated());
        http.formLogin(form -> form.failureHandler(refused));
        http.rememberMe(me -> me.rememberMeServices(stay).key(StaySignedIn.KEY));
        // HeaderFilter writes them, for answers too that never come here
        http.headers(headers -> headers.disable());
        http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()));
        http.addFilterBefore(new SessionGuard(open, clock), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    /** A sign-in form whose token is too old is shown anew; everything else is refused, and told in the log. */
    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal, Audit audit)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(SIGN_IN)) {
            response.sendRedirect(SIGN_IN + "?again");
        } else {
            SessionPerson.signedIn()
                    .ifPresent(signed ->
                            audit.writeRefused(signed.person(), request.getMethod() + " " + request.getRequestURI()));
            new AccessDeniedHandlerImpl().handle(request, response, refusal);
        }
    }

    @Bean
    FilterRegistrationBean<HeaderFilter> headers(HouseAddress address) {
        FilterRegistrationBean<HeaderFilter> filter = new FilterRegistrationBean<>(new HeaderFilter(address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OriginFilter> origins(HouseAddress address) {
        FilterRegistrationBean<OriginFilter> filter = new FilterRegistrationBean<>(new OriginFilter(address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FloodFilter> floods() {
        FilterRegistrationBean<FloodFilter> filter = new FilterRegistrationBean<>(new FloodFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    FilterRegistrationBean<LightPath> lightPath(
            ObjectProvider<LightQuestion> questions, OpenSessions open, Clock clock) {
        // the rooms that answer are made later than the filters
        Supplier<List<LightQuestion>> all =
                SingletonSupplier.of(() -> questions.stream().toList());
        FilterRegistrationBean<LightPath> filter =
                new FilterRegistrationBean<>(new LightPath(all, new SessionGuard(open, clock)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        filter.setAsyncSupported(true);
        filter.addUrlPatterns("/open/*");
        return filter;
    }
}
