using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting.Crowds;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>A file in parts, for weak connections: begin, put parts in any order and again, complete.</summary>
internal static class MaterialUploadApi
{
    public static void Map(RouteGroupBuilder materials)
    {
        var uploads = materials.MapGroup("/uploads");
        uploads
            .MapPost("", BeginAsync)
            .WithName("BeginUpload")
            .WithSummary("Begin, or go on with the same file where it stopped.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        uploads
            .MapPut("/{id:guid}/parts/{number}", PutPartAsync)
            .WithMetadata(new PartLimit())
            .AddOpenApiOperationTransformer(FileBodies.DescribeBytesAsync)
            .WithName("PutUploadPart")
            .WithSummary("One part, as its bytes; again is no harm.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        uploads
            .MapPost("/{id:guid}/complete", CompleteAsync)
            .WithName("CompleteUpload")
            .WithSummary("Put the parts together; again gives the same material.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<UploadContract>, ProblemHttpResult>> BeginAsync(
        BeginUploadBody body,
        BeginUpload begin,
        CurrentPerson person,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var request = new BeginUploadRequest(
            body.Slot ?? "",
            body.Bytes,
            body.PartBytes,
            body.Sha256 ?? ""
        );
        var owner = await person.FindAsync(cancel);
        return Answer(await begin.ExecuteAsync(owner, request, clock.GetUtcNow(), cancel));
    }

    private static async Task<Results<Ok<UploadContract>, ProblemHttpResult>> PutPartAsync(
        HttpRequest request,
        PutUploadPart put,
        Uploads uploads,
        CurrentPerson person,
        Guid id,
        int number,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var owner = await person.FindAsync(cancel);
        return Answer(
            await uploads.TakeAsync(
                owner,
                end =>
                    put.ExecuteAsync(
                        owner,
                        new MaterialUploadId(id),
                        number,
                        new SentBody(request.Body),
                        clock.GetUtcNow(),
                        end
                    ),
                cancel
            )
        );
    }

    private static async Task<Results<Ok<MaterialContract>, ProblemHttpResult>> CompleteAsync(
        CompleteUpload complete,
        Uploads uploads,
        CurrentPerson person,
        Guid id,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var owner = await person.FindAsync(cancel);
        var done = await uploads.TakeAsync(
            owner,
            end => complete.ExecuteAsync(owner, new MaterialUploadId(id), clock.GetUtcNow(), end),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(MaterialContract.Of(done.Value))
            : ApiProblem.Of(done.Refusal);
    }

    private static Results<Ok<UploadContract>, ProblemHttpResult> Answer(
        Domain.Kernel.Outcome<UploadFacts> outcome
    ) =>
        outcome.Succeeded
            ? TypedResults.Ok(UploadContract.Of(outcome.Value))
            : ApiProblem.Of(outcome.Refusal);

    private sealed class PartLimit : IRequestSizeLimitMetadata, IWaitsOutside
    {
        public bool ForFile => true;

        public long? MaxRequestBodySize => MaterialRules.MostPartBytes;
    }
}
