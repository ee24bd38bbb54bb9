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
        var now = clock.GetUtcNow();
        var shown = await review.ExecuteAsync(fan.Identity, steps.Ticket, now, cancel);
        if (!shown.Succeeded)
        {
            return Refuse(steps, shown.Refusal);
        }
        var phone = await proof.ExecuteAsync(fan.Identity, steps.Ticket, now, cancel);
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

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        BindCard bind,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var request = new BindCardRequest(fan.Identity, steps.Ticket, form["code"]);
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
