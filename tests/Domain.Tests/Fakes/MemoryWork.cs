using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>What was added counts only once it is saved, as in a transaction.</summary>
public sealed class MemoryWork : IUnitOfWork
{
    private readonly List<Action> pending = [];

    public int Saves { get; private set; }

    public void OnSave(Action action) => pending.Add(action);

    public Task SaveAsync(CancellationToken cancel)
    {
        Saves++;
        var actions = pending.ToArray();
        pending.Clear();
        foreach (var action in actions)
        {
            action();
        }
        return Task.CompletedTask;
    }
}
