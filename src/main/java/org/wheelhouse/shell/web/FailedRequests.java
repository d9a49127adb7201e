package org.wheelhouse.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wheelhouse.shell.Failure;

/** For an endpoint that failed in a way nobody foresaw: the code goes out, the cause into the log. */
@RestControllerAdvice
class FailedRequests {

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<String> failed(RuntimeException cause, HttpServletRequest request) {
        if (isAnAnswer(cause)) {
            throw cause;
        }
        return AnswerPage.failed(500, request, Failure.logged(cause).sentence());
    }

    /** What others than this class answer: not signed in, not allowed, not found, not readable. */
    private static boolean isAnAnswer(RuntimeException cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof AuthenticationException
                || cause instanceof ErrorResponse
                || cause instanceof HttpMessageConversionException
                || cause instanceof TypeMismatchException;
    }
}
