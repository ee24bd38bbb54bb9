using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>
/// Points are the member's: where a card goes to another WeChat, all that whoever had it last holds goes along, whether he gave it up or it
/// was taken over. He himself begins anew: unlike one who was absorbed he is somebody still, and what he earns from now on is his own.
/// </summary>
internal sealed class PointBindingWatcher(ILastBindings last, AccountMoves moves) : IBindingWatcher
{
    /// <summary>Nothing waits for him: what he has stays until the member is bound again.</summary>
    Task<IReadOnlyList<string>> IBindingWatcher.FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task BoundAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // The new binding is not saved yet: this is whoever it was before.
        if (await last.FindPersonAsync(member, cancel) is { } former && former != person)
        {
            await moves.PassOnAsync(former, person, now, cancel);
        }
    }
}
