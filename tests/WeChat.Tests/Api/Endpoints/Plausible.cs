using System.Reflection;
using System.Runtime.CompilerServices;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Endpoints;

/// <summary>Makes up arguments by their type and name.</summary>
internal static class Plausible
{
    private const int Deepest = 6;

    private static readonly DateTimeOffset Moment = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, object> Named = typeof(IApiArguments)
        .Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IApiArguments)))
        .SelectMany(type => ((IApiArguments)Activator.CreateInstance(type)!).All)
        .ToDictionary();

    public static object? Argument(ParameterInfo parameter)
    {
        var method = parameter.Member;
        var key = $"{method.DeclaringType!.Name}.{method.Name}.{parameter.Name}";
        return Named.TryGetValue(key, out var value) ? value
            : parameter.HasDefaultValue ? parameter.DefaultValue ?? Nothing(parameter.ParameterType)
            : Of(parameter.ParameterType, parameter.Name!, 0);
    }

    private static object? Nothing(Type type) =>
        type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object? Of(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > Deepest)
        {
            return Nothing(type);
        }

        return type switch
        {
            _ when type == typeof(string) => Text(name),
            _ when type == typeof(UploadFile) => Files.Picture(),
            _ when type == typeof(Uri) => new Uri("https://union.example/p.jpg"),
            _ when type == typeof(DateTimeOffset) => Moment,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 5),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(1),
            _ when type == typeof(byte[]) => Files.Jpeg(),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsPrimitive => type == typeof(bool)
                ? false
                : Convert.ChangeType(1, type, null),
            _ when Item(type) is { } item => Listed(item, name, depth),
            _ => Made(type, depth),
        };
    }

    private static string Text(string name) =>
        name.ToUpperInvariant() switch
        {
            var url when url.Contains("URL", StringComparison.Ordinal) =>
                "https://union.example/m/card",
            var path when path.EndsWith("PATH", StringComparison.Ordinal) => "/cgi-bin/menu/get",
            "RID" => "61725984-6126f6f9-040f19c4",
            _ => "1000",
        };

    private static Type? Item(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsInterface && type.IsGenericType && type.GetGenericArguments().Length == 1
            ? type.GetGenericArguments()[0]
        : null;

    private static Array Listed(Type item, string name, int depth)
    {
        // Two suit the lists that want at least two as well as those that take three at most.
        var list = Array.CreateInstance(item, 2);
        list.SetValue(Of(item, name, depth + 1), 0);
        list.SetValue(Of(item, name, depth + 1), 1);
        return list;
    }

    private static object? Made(Type type, int depth)
    {
        if (type.IsInterface && type.IsGenericType)
        {
            var pair = type.GetGenericArguments();
            var map = (System.Collections.IDictionary)
                Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!;
            map["thing1"] = Of(pair[1], "thing1", depth + 1);
            return map;
        }

        if (type.IsAbstract)
        {
            type = type
                .Assembly.GetExportedTypes()
                .First(one => !one.IsAbstract && one.IsSubclassOf(type));
        }

        var constructor = type.GetConstructors()
            .Where(one => one.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(one => one.GetParameters().Length);
        if (constructor is null && Factory(type) is { } factory)
        {
            return factory.Invoke(null, Arguments(factory, depth));
        }

        var made =
            constructor?.Invoke(Arguments(constructor, depth)) ?? Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (property.IsDefined(typeof(RequiredMemberAttribute)))
            {
                property.SetValue(made, Of(property.PropertyType, property.Name, depth + 1));
            }
        }

        return made;
    }

    /// <summary>How a type without a constructor of its own is made.</summary>
    private static MethodInfo? Factory(Type type) =>
        Array.Find(
            type.GetMethods(BindingFlags.Public | BindingFlags.Static),
            method => method.ReturnType == type && !method.IsSpecialName
        );

    private static object?[] Arguments(MethodBase method, int depth) =>
        [.. method.GetParameters().Select(one => Of(one.ParameterType, one.Name!, depth + 1))];
}
