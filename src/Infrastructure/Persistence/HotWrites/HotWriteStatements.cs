using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>Finds the statement of a declared hot write by its type.</summary>
public sealed class HotWriteStatements(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, Func<IHotWrite, HotStatement>> known = new();

    public HotStatement For(IHotWrite write) => known.GetOrAdd(write.GetType(), Find)(write);

    private Func<IHotWrite, HotStatement> Find(Type type) =>
        typeof(HotWriteStatements)
            .GetMethod(
                nameof(Bind),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
            )!
            .MakeGenericMethod(type)
            .Invoke(this, null) as Func<IHotWrite, HotStatement>
        ?? throw new InvalidOperationException($"{type} has no statement.");

    private Func<IHotWrite, HotStatement> Bind<TWrite>()
        where TWrite : IHotWrite
    {
        var sql = services.GetRequiredService<IHotWriteSql<TWrite>>();
        return write => sql.StatementFor((TWrite)write);
    }
}
