using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards.Codes;

internal sealed record CardCodeContract(
    [property: Description("What the QR code says; opens nothing after validUntil.")] string Code,
    [property: Description("The QR code as a data URI (PNG).")] string Picture,
    DateTimeOffset ValidUntil,
    [property: Description("Ask for the next code after so many seconds.")] int RefreshSeconds
);

/// <summary>The dynamic code in the mini-program.</summary>
internal static class CardCodeApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapApi("/card", "Card")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .MapGet("/code", ShowAsync)
            .WithName("GetCardCode")
            .WithSummary("A code staff can verify; worthless a minute later.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<CardCodeContract>, ProblemHttpResult>> ShowAsync(
        ShowCardCode show,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await show.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return shown.Succeeded
            ? TypedResults.Ok(
                new CardCodeContract(
                    shown.Value.Code,
                    QrPicture.Of(shown.Value.Code),
                    shown.Value.ValidUntil,
                    CardCodeSlot.RefreshSeconds
                )
            )
            : ApiProblem.Of(shown.Refusal);
    }
}
