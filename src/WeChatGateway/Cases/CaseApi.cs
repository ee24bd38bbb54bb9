using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases;

/// <summary>
/// Applications of every kind in the mini-program: the same drafts as on the pages and in the chat, through the same use cases.
/// </summary>
internal static class CaseApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var cases = endpoints
            .MapApi("/cases", "Cases")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        cases
            .MapGet("", ListAsync)
            .WithName("ListCases")
            .WithSummary("One's own cases, the latest first.");
        cases
            .MapPost("", OpenAsync)
            .WithName("OpenCase")
            .WithSummary("Begin an application, or find the one that was begun on any face.");
        cases
            .MapGet("/{id:guid}", FindAsync)
            .WithName("GetCase")
            .WithSummary("One case with its history.");
        cases
            .MapPut("/{id:guid}/draft", SaveAsync)
            .WithName("SaveCaseDraft")
            .WithSummary("Keep what is filled in so far, with all photos it shall have.");
        cases
            .MapGet("/{id:guid}/review", ReviewAsync)
            .WithName("ReviewCase")
            .WithSummary("What handing in would come to, and what is missing.");
        cases
            .MapPost("/{id:guid}/submission", SubmitAsync)
            .WithName("SubmitCase")
            .WithSummary("Hand it in. Done twice it is the same receipt.");
        cases
            .MapDelete("/{id:guid}", WithdrawAsync)
            .WithName("WithdrawCase")
            .WithSummary("Take it back while nobody has said the last yes.");
        cases
            .MapPost("/{id:guid}/appeal", AppealAsync)
            .WithName("AppealCase")
            .WithSummary("Against a refusal, once, within fifteen days.");
    }

    private static async Task<Ok<IReadOnlyList<CaseLineContract>>> ListAsync(
        CaseQueries cases,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        var own = await cases.ListAsync(fan.Identity, cancel);
        return TypedResults.Ok<IReadOnlyList<CaseLineContract>>([
            .. own.Select(CaseLineContract.Of),
        ]);
    }

    private static async Task<Results<Ok<CaseStoryContract>, ProblemHttpResult>> FindAsync(
        Guid id,
        CaseQueries cases,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await cases.FindAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel) is { } story
            ? TypedResults.Ok(CaseStoryContract.Of(story))
            : ApiProblem.Of(CasesRefusals.NotFound);

    private static async Task<Results<Ok<CaseDraftContract>, ProblemHttpResult>> OpenAsync(
        OpenCaseBody body,
        OpenCase open,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var draft = await open.ExecuteAsync(
            fan.Identity,
            new(body.Kind, body.Round, CaseChannel.MiniProgram),
            clock.GetUtcNow(),
            cancel
        );
        return draft.Succeeded
            ? TypedResults.Ok(CaseDraftContract.Of(draft.Value))
            : ApiProblem.Of(draft.Refusal);
    }

    private static async Task<Results<Ok<CaseDraftContract>, ProblemHttpResult>> SaveAsync(
        Guid id,
        SaveCaseDraftBody body,
        SaveCaseDraft save,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (body.Form.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            return ApiProblem.Of(CasesRefusals.FormInvalid);
        }
        var saved = await save.ExecuteAsync(
            fan.Identity,
            new(
                new(id),
                body.Form.GetRawText(),
                "api",
                body.Materials is { } materials
                    ? [.. materials.Select(one => new Domain.Cases.Materials.MaterialId(one))]
                    : null
            ),
            clock.GetUtcNow(),
            cancel
        );
        return saved.Succeeded
            ? TypedResults.Ok(CaseDraftContract.Of(saved.Value))
            : ApiProblem.Of(saved.Refusal);
    }

    private static async Task<Results<Ok<CaseReviewContract>, ProblemHttpResult>> ReviewAsync(
        Guid id,
        ReviewCase review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var seen = await review.ExecuteAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel);
        return seen.Succeeded
            ? TypedResults.Ok(CaseReviewContract.Of(seen.Value))
            : ApiProblem.Of(seen.Refusal);
    }

    private static async Task<Results<Ok<CaseReceiptContract>, ProblemHttpResult>> SubmitAsync(
        Guid id,
        SubmitCaseBody body,
        SubmitCase submit,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await submit.ExecuteAsync(
            fan.Identity,
            new(new(id), body.Signed, Version: body.Version),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(CaseReceiptContract.Of(done.Value))
            : ApiProblem.Of(done.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid id,
        WithdrawCase withdraw,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await withdraw.ExecuteAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel);
        return done.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(done.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AppealAsync(
        Guid id,
        AppealCaseBody body,
        AppealCase appeal,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await appeal.ExecuteAsync(
            fan.Identity,
            new(id),
            body.Text,
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(done.Refusal);
    }
}
