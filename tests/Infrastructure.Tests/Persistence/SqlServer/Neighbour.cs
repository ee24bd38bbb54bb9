using System.Reflection;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>Stands for whatever port a class has beside the context, and answers with samples.</summary>
public class Neighbour : DispatchProxy
{
    /// <summary>The context itself, a stand-in for an interface, a sample for the rest.</summary>
    public static object? Of(Type type, UnionDbContext db) =>
        type.IsInstanceOfType(db) ? db
        : type == typeof(TimeProvider) ? TimeProvider.System
        : type == typeof(SqlDialect) ? SqlDialect.For(DatabaseProvider.SqlServer)
        : type.IsInterface ? Create(type, typeof(Neighbour))
        : null;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.ReturnType;
        if (type == typeof(void))
        {
            return null;
        }
        if (type == typeof(Task))
        {
            return Task.CompletedTask;
        }
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(Task)
                .GetMethod(nameof(Task.FromResult))!
                .MakeGenericMethod(type.GetGenericArguments())
                .Invoke(null, [Samples.Of(type.GetGenericArguments()[0])])
            : Samples.Of(type);
    }
}
