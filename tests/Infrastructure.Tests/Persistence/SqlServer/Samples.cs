using System.Reflection;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>Some value of any type our queries take. What it says does not matter, only its type.</summary>
internal static class Samples
{
    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "x";
        }
        if (type == typeof(DateTimeOffset))
        {
            // The first instant of all has no day before it.
            return new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        }
        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 11, 23);
        }
        if (type == typeof(byte[]))
        {
            return new byte[16];
        }
        if (type.IsEnum || type.IsPrimitive)
        {
            return type == typeof(int) ? 1
                : type == typeof(bool) ? true
                : Activator.CreateInstance(type);
        }
        if (ElementOf(type) is { } element)
        {
            var list = Array.CreateInstance(element, 1);
            list.SetValue(Of(element), 0);
            return list;
        }
        return type.IsAbstract ? null
            : ByConstructor(type) is { } made ? made
            : type.IsValueType ? Activator.CreateInstance(type)
            : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
    }

    public static object?[] For(MethodBase method) =>
        [
            .. method
                .GetParameters()
                .Select(parameter =>
                    // One that is on the calendar.
                    parameter.Name == "month"
                    && parameter.ParameterType == typeof(int)
                        ? 202611
                        : Of(parameter.ParameterType)
                ),
        ];

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType())
            ? type.GetGenericArguments()[0]
            : null;

    private static object? ByConstructor(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length);
        return
            type.Namespace?.StartsWith("WeChatUnion", StringComparison.Ordinal) == true
            && constructor is not null
            ? constructor.Invoke(For(constructor))
            : null;
    }
}
