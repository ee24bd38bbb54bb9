using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Privacy;

/// <summary>What a person should know before being erased: what goes, and what the law or a running case keeps.</summary>
public sealed class ReviewErasure(IFanDirectory fans, IEnumerable<IOwnData> rooms)
{
    public async Task<ErasureTerms> ExecuteAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return ErasureTerms.None;
        }
        var (deleted, kept) = (new List<string>(), new List<string>());
        foreach (var room in rooms)
        {
            var terms = await room.FindTermsAsync(person, cancel);
            deleted.AddRange(terms.Deleted);
            kept.AddRange(terms.Kept);
        }
        return new ErasureTerms(deleted, kept);
    }
}
