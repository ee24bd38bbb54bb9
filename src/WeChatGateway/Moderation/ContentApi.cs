using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Moderation;

/// <summary>A user learns whether what he wrote may be shown, and how a check of his stands.</summary>
internal static class ContentApi
{
    private const int LongestText = 2500;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var content = endpoints.MapApi("/content", "Content");
        content
            .MapPost("/texts", CheckAsync)
            .WithMetadata(WaitsOutside.Mark)
            .WithName("CheckText")
            .WithSummary("Check a text before it is submitted somewhere others see it.");
        content
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetContentCheck")
            .WithSummary("How a check of the user's own content stands.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ContentContract>, ProblemHttpResult>> CheckAsync(
        TextRequest request,
        IContentCheck check,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (
            request.Text is not { Length: > 0 and <= LongestText }
            || !Enum.IsDefined(request.Scene)
        )
        {
            return ApiProblem.Of(ApiRefusals.RequestInvalid);
        }
        var content = new ContentToCheck(fan.Identity, request.Scene, "draft");
        var checkedText = await check.CheckTextAsync(
            content,
            request.Text,
            clock.GetUtcNow(),
            cancel
        );
        return checkedText.Succeeded ? Show(checkedText.Value) : ApiProblem.Of(checkedText.Refusal);
    }

    private static async Task<Results<Ok<ContentContract>, ProblemHttpResult>> ShowAsync(
        Guid id,
        IContentCheck check,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await check.FindAsync(new ContentCheckId(id), fan.Identity, cancel) is { } verdict
            ? Show(verdict)
            : ApiProblem.Of(ApiRefusals.NotFound);

    private static Ok<ContentContract> Show(ContentVerdict verdict) =>
        TypedResults.Ok(
            new ContentContract(verdict.Id.Value, verdict.State, verdict.Reason, verdict.Message)
        );
}
