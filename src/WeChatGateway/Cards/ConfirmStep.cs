using WeChatUnion.Domain.Cards;
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
            : steps.Refuse(CardPaths.Stopped, new BindProgress(), shown.Refusal);
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
        return bound.Succeeded
            ? steps.End(CardPaths.Done)
            : steps.Refuse(CardPaths.Stopped, new BindProgress(), bound.Refusal);
    }
}
