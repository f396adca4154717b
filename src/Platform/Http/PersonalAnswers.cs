using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Http;

/// <summary>
/// No slice shows personal data unnoticed: where an answer carries a property marked [Personal], or the slice itself is
/// marked, an answer is given only after the reading was saved in the audit trail.
/// </summary>
public static class PersonalAnswers
{
    /// <summary>The filter that every endpoint gets; it does nothing for slices without personal data.</summary>
    public static EndpointFilterDelegate MustBeNoted(
        EndpointFilterFactoryContext context,
        EndpointFilterDelegate next
    ) => IsOf(context.MethodInfo) ? invocation => Noted(invocation, next) : next;

    /// <summary>Whether what a slice's method answers carries personal data.</summary>
    public static bool IsOf(MethodInfo handle) =>
        handle.DeclaringType?.IsDefined(typeof(PersonalAttribute), false) == true || Carries(handle.ReturnType, []);

    private static async ValueTask<object?> Noted(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var answer = await next(invocation);
        if (invocation.HttpContext.RequestServices.GetRequiredService<AppDb>().HasRecordedReading)
            return answer;
        throw new InvalidOperationException("This answer shows personal data, and no reading was noted.");
    }

    private static bool Carries(Type type, HashSet<Type> seen)
    {
        if (type.IsArray)
            return Carries(type.GetElementType()!, seen);
        if (type.IsGenericType && type.GetGenericArguments().Any(argument => Carries(argument, seen)))
            return true;
        if (!IsOurs(type) || !seen.Add(type))
            return false;
        return type.GetProperties()
            .Any(property => property.IsDefined(typeof(PersonalAttribute)) || Carries(property.PropertyType, seen));
    }

    private static bool IsOurs(Type type) =>
        type is { IsEnum: false, IsPrimitive: false }
        && type != typeof(string)
        && !type.IsAssignableTo(typeof(IEnumerable))
        && type.Namespace?.StartsWith(nameof(PlacePartners), StringComparison.Ordinal) == true;
}
