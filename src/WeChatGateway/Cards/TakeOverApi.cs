using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>换绑 in the mini-program: for who proved to be the member and found the card on another WeChat.</summary>
internal static class TakeOverApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints
            .MapApi("/card/take-over", "Card")
            .AddEndpointFilter(NeedsTicketInBody.FilterAsync)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group
            .MapPost("", TakeOverAsync)
            .WithName("TakeOverCard")
            .WithSummary(
                "Bind the card here with the code; the other WeChat loses it and is told."
            );
        group
            .MapPost("/counter", AskCounterAsync)
            .WithName("AskCounterTakeOver")
            .WithSummary("A number to show at a union's counter, for who cannot get the code.");
        group
            .MapPost("/review", ReviewAsync)
            .WithName("ReviewTakeOver")
            .WithSummary("Where the take-over of this ticket stands.");
    }

    /// <summary>Beside the take-over: a typed phone is proven by the same code.</summary>
    public static void MapCode(RouteGroupBuilder card) =>
        card.MapPost("/sms-code", AskCodeAsync)
            .AddEndpointFilter(NeedsTicketInBody.FilterAsync)
            .WithName("AskSmsCode")
            .WithSummary(
                "Send a code to the phone in the register, for taking over or for a typed phone: at most 3 an hour."
            )
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TakeOverCodeContract>, ProblemHttpResult>> AskCodeAsync(
        TicketRequest request,
        RequestTakeOverCode ask,
        CurrentFan fan,
        HttpContext http,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        var asked = await ask.ExecuteAsync(
            new TakeOverCodeRequest(fan.Identity, request.Ticket, address),
            clock.GetUtcNow(),
            cancel
        );
        return asked.Succeeded
            ? TypedResults.Ok(new TakeOverCodeContract(asked.Value.MaskedPhone))
            : ApiProblem.Of(asked.Refusal);
    }

    private static async Task<Results<Ok<CardContract>, ProblemHttpResult>> TakeOverAsync(
        TakeOverRequest request,
        TakeOverCard takeOver,
        CurrentFan fan,
        ContractMap map,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var taken = await takeOver.ExecuteAsync(
            new TakeOverCardRequest(fan.Identity, request.Ticket, request.Code),
            clock.GetUtcNow(),
            cancel
        );
        return taken.Succeeded
            ? TypedResults.Ok(map.To<CardContract>(taken.Value))
            : ApiProblem.Of(taken.Refusal);
    }

    private static async Task<
        Results<Ok<CounterNumberContract>, ProblemHttpResult>
    > AskCounterAsync(
        TicketRequest request,
        AskCounterTakeOver ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var asked = await ask.ExecuteAsync(fan.Identity, request.Ticket, clock.GetUtcNow(), cancel);
        return asked.Succeeded
            ? TypedResults.Ok(new CounterNumberContract(asked.Value))
            : ApiProblem.Of(asked.Refusal);
    }

    private static async Task<Results<Ok<TakeOverContract>, ProblemHttpResult>> ReviewAsync(
        TicketRequest request,
        ReviewTakeOver review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await review.ExecuteAsync(
            fan.Identity,
            request.Ticket,
            clock.GetUtcNow(),
            cancel
        );
        return shown.Succeeded
            ? TypedResults.Ok(TakeOverContract.Of(shown.Value))
            : ApiProblem.Of(shown.Refusal);
    }
}
