using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Hands a proof of either form to the use case and goes where its answer leads.</summary>
internal sealed class ProofSubmission(
    VerifyMember verify,
    BindSteps steps,
    CurrentFan fan,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    public async Task<IResult> SubmitAsync(string path, MemberProof proof, CancellationToken cancel)
    {
        var request = new VerifyMemberRequest(fan.Identity, Address(), proof);
        var verified = await verify.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        return verified.Succeeded
            ? steps.GoOn(
                verified.Value.BoundElsewhere ? CardPaths.TakeOver : CardPaths.Confirm,
                steps.Progress with
                {
                    Ticket = verified.Value.Ticket,
                }
            )
            : steps.Refuse(path, steps.Progress, verified.Refusal);
    }

    private string Address() => ClientAddress.Of(http.HttpContext?.Connection.RemoteIpAddress);
}
