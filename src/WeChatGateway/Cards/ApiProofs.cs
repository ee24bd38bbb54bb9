using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Hands a proof to the use case and shows what it would bind.</summary>
internal sealed class ApiProofs(
    VerifyMember verify,
    ReviewBinding review,
    ReviewPhoneProof phones,
    ReviewTakeOver takeOver,
    CurrentFan fan,
    IHttpContextAccessor http,
    ContractMap map,
    TimeProvider clock
)
{
    public async Task<Outcome<VerifiedContract>> SubmitAsync(
        MemberProof proof,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var address = ClientAddress.Of(http.HttpContext?.Connection.RemoteIpAddress);
        var request = new VerifyMemberRequest(fan.Identity, address, proof);
        var verified = await verify.ExecuteAsync(request, now, cancel);
        if (!verified.Succeeded)
        {
            return verified.Refusal;
        }
        var ticket = verified.Value.Ticket;
        if (verified.Value.BoundElsewhere)
        {
            var held = await takeOver.ExecuteAsync(fan.Identity, ticket, now, cancel);
            return held.Succeeded
                ? new VerifiedContract(
                    ticket,
                    map.To<CardContract>(held.Value.Card),
                    TakeOverContract.Of(held.Value)
                )
                : held.Refusal;
        }
        var shown = await review.ExecuteAsync(fan.Identity, ticket, now, cancel);
        if (!shown.Succeeded)
        {
            return shown.Refusal;
        }
        var missing = await phones.ExecuteAsync(fan.Identity, ticket, now, cancel);
        return new VerifiedContract(
            ticket,
            map.To<CardContract>(shown.Value),
            CodePhone: missing?.MaskedPhone
        );
    }
}
