using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>Entries of the black list against the member behind the person, and his appeals.</summary>
internal sealed class ListingOwnData(IMemberFans members, ShowOwnListings listings) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var shown = await members.FindMemberAsync(person, cancel) is { } member
            ? await listings.OfAsync(member, now, cancel)
            : [];
        return shown.Count == 0 ? [] : [new("限制记录", [.. shown.Select(Line)])];
    }

    /// <summary>Also those that ended: they are kept all the same.</summary>
    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await members.FindMemberAsync(person, cancel) is { } member
        && await listings.HasAnyAsync(member, cancel)
            ? new([], ["限制记录和您的申诉：防止冒领、舞弊的凭证，到期前继续有效"])
            : ErasureTerms.None;

    private static string Line(OwnListing one)
    {
        var days = $"{one.From:yyyy-MM-dd} 到 {one.Until:yyyy-MM-dd}";
        var what = one.IsLifted
            ? $"{days}，{ListingWords.EffectOf(one.Level)}，已解除"
            : $"{days}，{ListingWords.EffectOf(one.Level)}";
        return one.Appeal is { } appeal
            ? $"{what}；{appeal.MadeOn:yyyy-MM-dd} 申诉，{ListingWords.AnswerOf(appeal)}"
            : what;
    }
}
