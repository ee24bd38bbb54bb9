using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>The member objects himself, see <see cref="CaseAppeals"/>.</summary>
public sealed class AppealCase(OwnCases own, CaseAppeals appeals)
{
    /// <param name="text">See <see cref="CaseAppeals.RunAsync"/>.</param>
    public async Task<Outcome<CaseId>> ExecuteAsync(
        FanIdentity fan,
        CaseId id,
        string? text,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.FindAsync(fan, id, cancel);
        return found.Succeeded
            ? await appeals.RunAsync(found.Value, text, now, cancel)
            : found.Refusal;
    }
}
