using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Instead of step ③, when another WeChat holds the card: a code to the registered phone, or the counter.</summary>
internal static class TakeOverStep
{
    public static async Task<IResult> ShowAsync(
        BindSteps steps,
        ReviewTakeOver review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await review.ExecuteAsync(
            fan.Identity,
            steps.Ticket,
            clock.GetUtcNow(),
            cancel
        );
        return shown switch
        {
            { Succeeded: false } => steps.Refuse(
                CardPaths.Stopped,
                new BindProgress(),
                shown.Refusal
            ),
            { Value.IsMine: true } => steps.End(CardPaths.Done),
            { Value.IsFree: true } => Results.LocalRedirect(CardPaths.Confirm),
            _ => Page.Show<TakeOverPage>(
                new { Review = shown.Value, Progress = steps.SeenAt(CardPaths.TakeOver) }
            ),
        };
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        TakeOverCard takeOver,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var request = new TakeOverCardRequest(fan.Identity, steps.Ticket, form["code"]);
        var taken = await takeOver.ExecuteAsync(request, clock.GetUtcNow(), cancel);
        return taken.Succeeded
            ? steps.End(CardPaths.Done)
            : steps.Refuse(CardPaths.TakeOver, steps.Progress.Afresh(), taken.Refusal);
    }

    public static async Task<IResult> AskCounterAsync(
        BindSteps steps,
        AskCounterTakeOver ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var asked = await ask.ExecuteAsync(fan.Identity, steps.Ticket, clock.GetUtcNow(), cancel);
        return asked.Succeeded
            ? steps.GoOn(CardPaths.TakeOver, steps.Progress.Afresh())
            : steps.Refuse(CardPaths.TakeOver, steps.Progress.Afresh(), asked.Refusal);
    }
}
