using System.Reflection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.Tests.Access;

/// <summary>
/// Asks a use case or a query something, whatever it wants to know: ids from a list of things, words and days as they
/// may be. A new use case is walked without a line here.
/// </summary>
internal sealed class Walker(StaffActor actor, StaffScope scope, Func<Type, Guid> idOf)
{
    private const string Words = "核对过的原因说明，见附件";
    private const int Deepest = 4;

    public object?[] ArgumentsOf(MethodInfo method) =>
        [.. method.GetParameters().Select(p => Make(p.ParameterType, p.Name!, 0))];

    private object? Make(Type type, string name, int depth)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(StaffActor))
        {
            return actor;
        }
        if (inner == typeof(StaffScope))
        {
            return scope;
        }
        if (type == typeof(UnionOrganizationId?))
        {
            // Where a union may be named, it stands beside a member or narrows a list.
            return null;
        }
        if (inner is { IsInterface: true, IsGenericType: true })
        {
            return Array.CreateInstance(inner.GetGenericArguments()[0], 0);
        }
        if (inner.IsAssignableTo(typeof(ITypedId)) && inner.IsValueType)
        {
            return Activator.CreateInstance(inner, idOf(inner));
        }
        return inner == typeof(string)
            ? Text(name)
            : Plain(inner, name) ?? (depth < Deepest ? Compose(inner, depth) : null);
    }

    private static object? Plain(Type type, string name) =>
        type switch
        {
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => name == nameof(PageRequest.Number) ? 0 : 50,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UtcNow,
            _ when type == typeof(DateOnly) => UnionCalendar.DayOf(DateTimeOffset.UtcNow),
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(Stream) => Stream.Null,
            { IsEnum: true } => Enum.GetValues(type).GetValue(0),
            _ => null,
        };

    private static string? Text(string name) =>
        name.ToUpperInvariant() switch
        {
            "USERNAME" => "walker.one",
            "CODE" => "W1",
            "PHONE" or "IDNUMBER" or "CARD" or "CARDNUMBER" or "SORT" => null,
            _ => Words,
        };

    private object? Compose(Type type, int depth)
    {
        var constructor = type.IsAbstract
            ? null
            : type.GetConstructors()
                .OrderByDescending(c => c.GetParameters().Length)
                .FirstOrDefault();
        return constructor?.Invoke([
            .. constructor.GetParameters().Select(p => Make(p.ParameterType, p.Name!, depth + 1)),
        ]);
    }
}
