using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>What a use case does: changes through the context, then one save.</summary>
internal sealed class Saving(UnionDbContext db, UnionUnitOfWork work, IOutbox outbox)
{
    public Task RunAsync(Action<Saving> change, Func<UnionUnitOfWork, Task>? after = null) =>
        RunAsync(
            saving =>
            {
                change(saving);
                return Task.CompletedTask;
            },
            after
        );

    public async Task RunAsync(Func<Saving, Task> change, Func<UnionUnitOfWork, Task>? after = null)
    {
        await change(this);
        await work.SaveAsync(default);
        if (after is not null)
        {
            await after(work);
        }
    }

    public Saving Hold()
    {
        work.HoldCommit(() => Task.CompletedTask, () => { });
        return this;
    }

    public void Add(object entity) => db.Add(entity);

    public T Attach<T>(T entity)
        where T : class => db.Attach(entity).Entity;

    public void Message(string key) =>
        outbox.AddText(new FanIdentity("wx-union", "o-fan"), "好", key);
}
