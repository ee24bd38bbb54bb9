using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>A code to the registered phone, asked for on either page that has a field for it.</summary>
internal static class CodeStep
{
    public static async Task<IResult> AskAsync(
        HttpContext http,
        BindSteps steps,
        RequestTakeOverCode ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var page = http.Request.Path.Equals(
            CardPaths.ConfirmCode,
            StringComparison.OrdinalIgnoreCase
        )
            ? CardPaths.Confirm
            : CardPaths.TakeOver;
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        var request = new TakeOverCodeRequest(fan.Identity, steps.Ticket, address);
        var asked = await ask.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        // Where no code is needed any more, the page itself leads on.
        return asked.Succeeded || asked.Refusal == TakeOverRefusals.NotNeeded
            ? steps.GoOn(page, steps.Progress.Afresh())
            : steps.Refuse(page, steps.Progress.Afresh(), asked.Refusal);
    }
}
