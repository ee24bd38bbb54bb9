using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Consents;

/// <summary>Agreements in the mini-program.</summary>
internal static class AgreementApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var mine = endpoints.MapApi("/me/agreements", "Me");
        mine.MapGet("", ListAsync)
            .WithName("GetAgreements")
            .WithSummary(
                "Texts of all kinds that need an agreement of their own, and which stand."
            );
        mine.MapPut("/{kind}", AgreeAsync)
            .WithName("AgreeTo")
            .WithSummary("Agree to one kind in the version that was shown.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        mine.MapDelete("/{kind}", WithdrawAsync)
            .WithName("WithdrawAgreement")
            .WithSummary("Take the agreement back. Done twice it is a success without change.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<List<AgreementContract>>> ListAsync(
        IFanDirectory fans,
        IAgreements agreements,
        AgreementRules rules,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        var person = await fans.FindAsync(fan.Identity, cancel);
        var all = new List<AgreementContract>();
        foreach (var kind in AgreementKinds.All)
        {
            var (name, title) = (AgreementKinds.NameOf(kind), AgreementKinds.TitleOf(kind));
            var says = rules.TextOf(kind);
            var agreed = person is { } known && await agreements.HasAsync(known, kind, cancel);
            all.Add(new(name, title, says.Version, says.Text, agreed));
        }
        return TypedResults.Ok(all);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AgreeAsync(
        string kind,
        AgreeRequest request,
        AgreeTo agree,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (AgreementKinds.Find(kind) is not { } known)
        {
            return ApiProblem.Of(ConsentsRefusals.KindNotFound);
        }
        var agreed = await agree.ExecuteAsync(
            new AgreeToRequest(fan.Identity, known, request.Version),
            clock.GetUtcNow(),
            cancel
        );
        return agreed.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(agreed.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        string kind,
        WithdrawAgreement withdraw,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (AgreementKinds.Find(kind) is not { } known)
        {
            return ApiProblem.Of(ConsentsRefusals.KindNotFound);
        }
        await withdraw.ExecuteAsync(fan.Identity, known, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }
}
