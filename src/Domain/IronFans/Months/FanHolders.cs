using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Who stands today for somebody a list names: whoever he turned out to be, and where his card went to another WeChat whoever holds it
/// there. What was earned is the member's; the WeChat he left is told nothing more of it.
/// </summary>
public sealed class FanHolders(
    IPersonHeirs heirs,
    IMemberFans members,
    ICardMoves cards,
    ILastBindings last
)
{
    internal async Task<FanHolder> OfAsync(FanCandidate candidate, CancellationToken cancel)
    {
        var today = await heirs.OfAsync([candidate.PersonId], cancel);
        return await OfAsync(today[candidate.PersonId], candidate.MemberId, cancel);
    }

    /// <param name="today">As he is today.</param>
    /// <param name="known">As whom he was met before; null: not yet.</param>
    internal async Task<FanHolder> OfAsync(
        PersonId today,
        MemberId? known,
        CancellationToken cancel
    )
    {
        if (await members.FindMemberAsync(today, cancel) is { } own)
        {
            return new(today, today, own);
        }
        return
            (known ?? await cards.FindTakenOverAsync(today, cancel)) is { } member
            && await last.FindPersonAsync(member, cancel) is { } there
            ? new(there, today, member)
            : new(today, today, null);
    }

    /// <summary>Whose an honour is.</summary>
    internal async Task<PersonId> OfAsync(FanHonour honour, CancellationToken cancel) =>
        await last.FindPersonAsync(honour.MemberId, cancel) ?? honour.PersonId;
}

/// <param name="Person">Whoever it is asked of, and told to.</param>
/// <param name="Earned">Whoever did what gave the points, as he is today.</param>
/// <param name="Member">Null: nobody knows one.</param>
internal sealed record FanHolder(PersonId Person, PersonId Earned, MemberId? Member);
