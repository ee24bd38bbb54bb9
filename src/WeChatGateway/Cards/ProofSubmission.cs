using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Hands a proof of either form to the use case and goes where its answer leads.</summary>
internal sealed class ProofSubmission(
    VerifyMember verify,
    RequestTakeOverCode ask,
    BindSteps steps,
    CurrentFan fan,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    public async Task<IResult> SubmitAsync(string path, MemberProof proof, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var request = new VerifyMemberRequest(fan.Identity, Address(), proof);
        var verified = await verify.ExecuteAsync(request, now, cancel);
        if (!verified.Succeeded)
        {
            return steps.Refuse(path, steps.Progress, verified.Refusal);
        }
        var (ticket, boundElsewhere) = verified.Value;
        var progress = steps.Progress with { Ticket = ticket };
        if (boundElsewhere)
        {
            return steps.GoOn(CardPaths.TakeOver, progress);
        }
        // The code is on its way before the next page asks for it.
        var asked = await ask.ExecuteAsync(new(fan.Identity, ticket, Address()), now, cancel);
        return asked.Succeeded || asked.Refusal == TakeOverRefusals.NotNeeded
            ? steps.GoOn(CardPaths.Confirm, progress)
            : steps.Refuse(CardPaths.Confirm, progress, asked.Refusal);
    }

    private string Address() => ClientAddress.Of(http.HttpContext?.Connection.RemoteIpAddress);
}
