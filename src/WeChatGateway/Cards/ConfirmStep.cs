using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ③: the member sees whose card it is, masked, and confirms; who typed a phone shows by a code that he has it.</summary>
internal static class ConfirmStep
{
    public static async Task<IResult> ShowAsync(
        BindSteps steps,
        ReviewBinding review,
        ReviewPhoneProof proof,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (steps.Progress.Ticket is not { } ticket)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var now = clock.GetUtcNow();
        var shown = await review.ExecuteAsync(fan.Identity, ticket, now, cancel);
        if (!shown.Succeeded)
        {
            return Refuse(steps, shown.Refusal);
        }
        var phone = await proof.ExecuteAsync(fan.Identity, ticket, now, cancel);
        var progress = steps.SeenAt(CardPaths.Confirm);
        return Page.Show<ConfirmPage>(
            new
            {
                Card = shown.Value,
                Phone = phone,
                Progress = progress,
            }
        );
    }

    public static async Task<IResult> AskAsync(
        HttpContext http,
        BindSteps steps,
        RequestTakeOverCode ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (steps.Progress.Ticket is not { } ticket)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        var request = new TakeOverCodeRequest(fan.Identity, ticket, address);
        var asked = await ask.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        return asked.Succeeded || asked.Refusal == TakeOverRefusals.NotNeeded
            ? steps.GoOn(CardPaths.Confirm, steps.Progress.Afresh())
            : steps.Refuse(CardPaths.Confirm, steps.Progress.Afresh(), asked.Refusal);
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        BindCard bind,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (steps.Progress.Ticket is not { } ticket)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var form = await http.Request.ReadFormAsync(cancel);
        var request = new BindCardRequest(fan.Identity, ticket, form["code"]);
        var bound = await bind.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        if (bound.Succeeded)
        {
            return steps.End(CardPaths.Done);
        }
        return AboutCode.Contains(bound.Refusal)
            ? steps.Refuse(CardPaths.Confirm, steps.Progress.Afresh(), bound.Refusal)
            : Refuse(steps, bound.Refusal);
    }

    /// <summary>Another code or another digit helps.</summary>
    private static readonly Refusal[] AboutCode =
    [
        TakeOverRefusals.CodeShape,
        TakeOverRefusals.CodeWrong,
        TakeOverRefusals.CodeGone,
    ];

    /// <summary>Somebody else bound the card meanwhile: the proof still stands for a take-over.</summary>
    private static IResult Refuse(BindSteps steps, Refusal refusal) =>
        refusal == CardsRefusals.BoundElsewhere
            ? steps.GoOn(CardPaths.TakeOver, steps.Progress)
            : steps.Refuse(CardPaths.Stopped, new BindProgress(), refusal);
}
