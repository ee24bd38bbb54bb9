using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Step ①: agree to the text, type the phone number.</summary>
internal static class ConsentStep
{
    public static async Task<IResult> ShowAsync(
        BindSteps steps,
        CardQueries cards,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await cards.FindBoundAsync(fan.Identity, cancel) is null or { RestReason: not null }
            ? Page.Show<ConsentPage>(new { Progress = steps.SeenAt(CardPaths.Bind) })
            : steps.End(CardPaths.Root);

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        BindSteps steps,
        GiveConsent consent,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var progress = new BindProgress(Phone: form["phone"].ToString());
        if (form["agreed"] != "yes")
        {
            return steps.Refuse(CardPaths.Bind, progress, CardsRefusals.ConsentNeeded);
        }
        var phone = PhoneNumber.Parse(progress.Phone);
        if (!phone.Succeeded)
        {
            return steps.Refuse(CardPaths.Bind, progress, phone.Refusal);
        }
        await consent.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return steps.GoOn(CardPaths.Verify, progress);
    }
}
