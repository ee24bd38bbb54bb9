using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>挂失 and a stale phone, in the mini-program.</summary>
internal static class LossApi
{
    public static void Map(RouteGroupBuilder card)
    {
        card.MapPost("/lost", ReportLostAsync)
            .WithName("ReportCardLost")
            .WithSummary(
                "Nothing is given through the card any more; the bank is told apart from this."
            )
            .ProducesProblem(StatusCodes.Status404NotFound);
        card.MapPost("/phone-report", ReportPhoneAsync)
            .WithName("ReportStalePhone")
            .WithSummary("The phone in the register is not mine any more: editors will ask.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReportLostAsync(
        ReportCardLost report,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reported = await report.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return reported.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(reported.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReportPhoneAsync(
        ReportStalePhone report,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reported = await report.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return reported.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(reported.Refusal);
    }
}
