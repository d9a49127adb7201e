package org.wheelhouse.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.shell.Failure;

/** Where the server sends what was refused or failed outside of a view: status and sentence, nothing of the cause. */
@RestController
class ErrorEndpoint implements ErrorController {

    private static final String KEPT = "What you had saved before is kept. Try again in a minute.";

    @RequestMapping("/error")
    ResponseEntity<String> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            return AnswerPage.refused(status, request);
        }
        String sentence = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                ? Failure.logged(cause).sentence()
                : KEPT;
        return AnswerPage.failed(status, request, sentence);
    }
}
