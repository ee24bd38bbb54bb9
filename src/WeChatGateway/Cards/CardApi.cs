using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>The card in the mini-program: the steps of the pages, through the same use cases.</summary>
internal static class CardApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapApi("/me", "Me")
            .MapGet("", ShowMeAsync)
            .WithName("GetMe")
            .WithSummary("Who has signed in: the bound card and the confirmed phone, masked.");
        var card = endpoints.MapApi("/card", "Card").ProducesProblem(StatusCodes.Status409Conflict);
        card.MapGet("", ShowCardAsync)
            .WithName("GetCard")
            .WithSummary("The bound card, masked.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        card.MapPost("/consent", ConsentAsync)
            .WithName("GiveConsent")
            .WithSummary("Step 1: agree to the text on personal data.");
        card.MapPost("/verify/phone", VerifyByPhoneAsync)
            .WithName("VerifyByPhone")
            .WithSummary("Step 2: prove to be the member by phone and the ID number's tail.");
        card.MapPost("/verify/name", VerifyByNameAsync)
            .WithName("VerifyByName")
            .WithSummary("Step 2 the other way: by name and whole ID number.");
        card.MapPost("/bind", BindAsync)
            .AddEndpointFilter(NeedsTicketInBody.FilterAsync)
            .WithName("BindCard")
            .WithSummary("Step 3: bind the card the ticket stands for.");
        UnbindApi.Map(card);
        LossApi.Map(card);
        TakeOverApi.MapCode(card);
        TakeOverApi.Map(endpoints);
    }

    private static async Task<Ok<MeContract>> ShowMeAsync(
        CardQueries cards,
        IVerifiedPhones phones,
        CurrentFan fan,
        ContractMap map,
        CancellationToken cancel
    )
    {
        var card = await cards.FindBoundAsync(fan.Identity, cancel);
        var phone = await phones.FindAsync(fan.Identity, cancel);
        return TypedResults.Ok(
            new MeContract(
                card is null ? null : map.To<CardContract>(card),
                phone?.Phone.ToString()
            )
        );
    }

    private static async Task<Results<Ok<CardContract>, ProblemHttpResult>> ShowCardAsync(
        CardQueries cards,
        CurrentFan fan,
        ContractMap map,
        CancellationToken cancel
    ) =>
        await cards.FindBoundAsync(fan.Identity, cancel) is { } card
            ? TypedResults.Ok(map.To<CardContract>(card))
            : ApiProblem.Of(CardsRefusals.NothingBound);

    private static async Task<Results<NoContent, ProblemHttpResult>> ConsentAsync(
        ConsentRequest request,
        GiveConsent consent,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!request.Agreed)
        {
            return ApiProblem.Of(CardsRefusals.ConsentNeeded);
        }
        await consent.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<VerifiedContract>, ProblemHttpResult>> VerifyByPhoneAsync(
        VerifyByPhoneRequest request,
        ApiProofs proofs,
        IVerifiedPhones phones,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        var phone = request.Phone is null
            ? (await phones.FindAsync(fan.Identity, cancel))?.Phone
            : null;
        var typed = phone is null ? PhoneNumber.Parse(request.Phone) : phone;
        var proof = typed.Succeeded
            ? TypedProof.ByPhone(typed.Value, request.IdTail)
            : typed.Refusal;
        return await AnswerAsync(proof, proofs, cancel);
    }

    private static Task<Results<Ok<VerifiedContract>, ProblemHttpResult>> VerifyByNameAsync(
        VerifyByNameRequest request,
        ApiProofs proofs,
        CancellationToken cancel
    ) =>
        AnswerAsync(
            TypedProof.ByIdNumber(request.Name, request.IdNumber, request.CardTail),
            proofs,
            cancel
        );

    private static async Task<Results<Ok<VerifiedContract>, ProblemHttpResult>> AnswerAsync(
        Domain.Kernel.Outcome<MemberProof> proof,
        ApiProofs proofs,
        CancellationToken cancel
    )
    {
        if (!proof.Succeeded)
        {
            return ApiProblem.Of(proof.Refusal);
        }
        var verified = await proofs.SubmitAsync(proof.Value, cancel);
        return verified.Succeeded
            ? TypedResults.Ok(verified.Value)
            : ApiProblem.Of(verified.Refusal);
    }

    private static async Task<Results<Ok<CardContract>, ProblemHttpResult>> BindAsync(
        BindRequest request,
        BindCard bind,
        CurrentFan fan,
        ContractMap map,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var bound = await bind.ExecuteAsync(
            new BindCardRequest(fan.Identity, request.Ticket, request.Code),
            clock.GetUtcNow(),
            cancel
        );
        return bound.Succeeded
            ? TypedResults.Ok(map.To<CardContract>(bound.Value))
            : ApiProblem.Of(bound.Refusal);
    }
}
