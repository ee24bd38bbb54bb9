using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>
/// Holds every binding that stands against the register, some hundreds at a time: what changed there by night, by import or
/// by hand, and whatever was missed at the time.
/// </summary>
public sealed partial class BindingWalk(IServiceScopeFactory scopes, ILogger<BindingWalk> log)
{
    private const int Step = 500;

    /// <returns>How many bindings changed.</returns>
    public async Task<int> WalkAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var changed = await WalkAsync(BindingStatus.Active, now, cancel);
        changed += await WalkAsync(BindingStatus.Suspended, now, cancel);
        LogWalked(changed);
        return changed;
    }

    private async Task<int> WalkAsync(
        BindingStatus status,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var changed = 0;
        CardBindingId? after = null;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            var bindings = scope.ServiceProvider.GetRequiredService<IBindingStore>();
            var some = await bindings.FindAfterAsync(after, status, Step, cancel);
            if (some.Count == 0)
            {
                return changed;
            }
            var members = await scope
                .ServiceProvider.GetRequiredService<IMemberLookup>()
                .FindAsync([.. some.Select(binding => binding.MemberId)], cancel);
            foreach (var binding in some)
            {
                var isGood = members.GetValueOrDefault(binding.MemberId) is { InMembership: true };
                if (isGood == (status == BindingStatus.Suspended))
                {
                    changed += await RecheckAsync(binding.Id, now, cancel) ? 1 : 0;
                }
            }
            after = some[^1].Id;
        }
    }

    private async Task<bool> RecheckAsync(
        CardBindingId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RecheckBinding>()
            .ExecuteAsync(id, now, cancel);
    }

    [LoggerMessage(LogLevel.Information, "Bindings held against the register: {Changed} changed.")]
    private partial void LogWalked(int changed);
}
