package vn.huunghi.kit.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Refuses query parameters that the resource does not know: a mistyped filter must not return everything. */
public class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Refusal.of(
                        CommonProblem.UNKNOWN_PARAMETER,
                        name,
                        new Message(
                                "Tham số %s không tồn tại ở địa chỉ này.".formatted(name),
                                "This address has no parameter %s.".formatted(name)));
            }
            if (values.size() > 1) {
                throw Refusal.of(
                        CommonProblem.REPEATED_PARAMETER,
                        name,
                        new Message(
                                "Tham số %s bị lặp lại; nhiều giá trị được ngăn cách bằng dấu phẩy.".formatted(name),
                                "Parameter %s is repeated; several values are separated by commas.".formatted(name)));
            }
            if (values.get(0).isEmpty() || !Scalars.storable(values.get(0))) {
                throw Refusal.of(
                        CommonProblem.INVALID_PARAMETER,
                        name,
                        new Message(
                                "%s trống hoặc có ký tự không hợp lệ.".formatted(name),
                                "%s is empty or has a character that is not allowed.".formatted(name)));
            }
        });
    }

    private static Set<String> names(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    /** A bean parameter may hold others and may inherit. */
    private static void addFields(Class<?> type, Set<String> names) {
        if (type == null || type.isPrimitive() || type.getName().startsWith("java")) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            QueryParam query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                addFields(field.getType(), names);
            }
        }
        addFields(type.getSuperclass(), names);
    }
}
