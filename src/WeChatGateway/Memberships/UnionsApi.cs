using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Memberships.Unions;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>Unions to join or to move to, in the mini-program.</summary>
internal static class UnionsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var unions = endpoints.MapApi("/unions", "Unions");
        unions
            .MapGet("", ListAsync)
            .WithName("FindUnions")
            .WithSummary(
                "Unions whose name holds the text, at most 20; or the one of a poster's code."
            )
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<List<UnionContract>>, ProblemHttpResult>> ListAsync(
        [Description("Two characters or more.")] string? text,
        [Description("True: streets alone, for who has no unit.")] bool? streets,
        [Description("The last part of the address a poster shows.")] string? code,
        FindUnions unions,
        UnionChoice choice,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (code is not null)
        {
            var union = await choice.OfCodeAsync(code, clock.GetUtcNow(), cancel);
            return union.Succeeded
                ? TypedResults.Ok(
                    new List<UnionContract> { new(union.Value.Id.Value, union.Value.Name, null) }
                )
                : ApiProblem.Of(union.Refusal);
        }
        var found = await unions.ExecuteAsync(new(text, streets == true), cancel);
        return found.Succeeded
            ? TypedResults.Ok(
                found
                    .Value.Select(one => new UnionContract(one.Id.Value, one.Name, one.Above))
                    .ToList()
            )
            : ApiProblem.Of(found.Refusal);
    }
}
