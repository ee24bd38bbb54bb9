using System.Globalization;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards.Codes;

/// <summary>The page with the dynamic code. It asks for the next by itself, without a script.</summary>
internal static class CardCodeStep
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        ShowCardCode show,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await show.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        if (!shown.Succeeded)
        {
            return shown.Refusal == CardsRefusals.NothingBound
                ? Results.LocalRedirect(CardPaths.Bind)
                : Page.Notice("二维码不能出示", shown.Refusal.Message, CardPaths.Root);
        }
        http.Response.Headers["Refresh"] = CardCodeSlot.RefreshSeconds.ToString(
            CultureInfo.InvariantCulture
        );
        return Page.Show<CardCodePage>(new { Picture = QrPicture.Of(shown.Value.Code) });
    }
}
