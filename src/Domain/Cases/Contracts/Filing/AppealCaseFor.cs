using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Text">What the member objects, 5 to 200 characters; long numbers are kept as stars.</param>
public sealed record AppealCaseForRequest(CaseId Id, string? Text);

/// <summary>
/// A member without WeChat objects at the counter to what was filed for him there, see <see cref="CaseAppeals"/>. Whoever writes it
/// down never decides about it.
/// </summary>
public sealed class AppealCaseFor(
    CounterCases counter,
    CaseAppeals appeals,
    IMemberDirectory members
)
{
    public async Task<Outcome<CaseId>> ExecuteAsync(
        StaffActor actor,
        AppealCaseForRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await counter.FindAsync(actor, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var union = (await members.DescribeAsync(found.Value.MemberId!.Value, cancel))?.UnionPath;
        return await appeals.RunAsync(found.Value, request.Text, now, cancel, actor, union);
    }
}
