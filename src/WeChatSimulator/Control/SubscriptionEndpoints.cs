using WeChatSimulator.Accounts;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Control;

/// <summary>A fan's consents: popups answered, settings changed, messages refused altogether.</summary>
internal static class SubscriptionEndpoints
{
    public static void MapSubscriptions(this IEndpointRouteBuilder control)
    {
        control.MapGet(
            "/templates",
            (TemplateShelf shelf, SimulatedAccounts all, bool? miniProgram) =>
                Answer.Json(
                    shelf
                        .Of(all.Chosen(miniProgram), forMessages: false)
                        .Select(one => new { one.Id, one.Title })
                )
        );
        var fan = control.MapGroup("/fans/{openId}").AddEndpointFilter<KnownFanFilter>();
        fan.MapGet(
            "/consents",
            (HttpContext http, SimulatedAccounts all, bool? miniProgram) =>
                Answer.Json(KnownFanFilter.FanOf(http).ConsentsAt(all.Chosen(miniProgram)).All)
        );
        fan.MapPost(
            "/subscribe-popup",
            async (
                HttpContext http,
                SubscriptionChoices body,
                SubscriptionActs acts,
                SimulatedAccounts all,
                bool? miniProgram
            ) =>
                Answer.Json(
                    await acts.AnswerPopupAsync(
                        all.Chosen(miniProgram),
                        KnownFanFilter.FanOf(http),
                        body.Choices,
                        body.Scene ?? (miniProgram is true ? 0 : 1)
                    )
                )
        );
        fan.MapPost(
            "/subscribe-settings",
            async (
                HttpContext http,
                SubscriptionChoices body,
                SubscriptionActs acts,
                SimulatedAccounts all,
                bool? miniProgram
            ) =>
                Answer.Json(
                    await acts.ChangeSettingsAsync(
                        all.Chosen(miniProgram),
                        KnownFanFilter.FanOf(http),
                        body.Choices
                    )
                )
        );
        fan.MapPost(
            "/refuse-messages",
            (HttpContext http, SwitchTo body) =>
                Answer.Json(new { on = KnownFanFilter.FanOf(http).RefusesMessages = body.On })
        );
    }
}
