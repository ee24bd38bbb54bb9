using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ③: the member sees whose card it is, masked, and confirms.</summary>
internal static class ConfirmStep
{
    public static async Task<IResult> ShowAsync(
        BindSteps steps,
        ReviewBinding review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (steps.Progress.Ticket is not { } ticket)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var shown = await review.ExecuteAsync(fan.Identity, ticket, clock.GetUtcNow(), cancel);
        return shown.Succeeded
            ? Page.Show<ConfirmPage>(new { Card = shown.Value })
            : Refuse(steps, shown.Refusal);
    }

    public static async Task<IResult> SubmitAsync(
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
        var request = new BindCardRequest(fan.Identity, ticket);
        var bound = await bind.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        return bound.Succeeded ? steps.End(CardPaths.Done) : Refuse(steps, bound.Refusal);
    }

    /// <summary>Somebody else bound the card meanwhile: the proof still stands for a take-over.</summary>
    private static IResult Refuse(BindSteps steps, Refusal refusal) =>
        refusal == CardsRefusals.BoundElsewhere
            ? steps.GoOn(CardPaths.TakeOver, steps.Progress)
            : steps.Refuse(CardPaths.Stopped, new BindProgress(), refusal);
}
