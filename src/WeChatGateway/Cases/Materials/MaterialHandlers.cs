using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>What scripts of pages and the mini-program ask alike.</summary>
internal static class MaterialHandlers
{
    public static async Task<Results<Ok<MaterialContract>, ProblemHttpResult>> SendAsync(
        MaterialReception reception,
        string? slot,
        CancellationToken cancel
    )
    {
        var taken = await reception.TakeAsync(slot, cancel);
        return taken.Succeeded
            ? TypedResults.Ok(MaterialContract.Of(taken.Value))
            : ApiProblem.Of(taken.Refusal);
    }

    public static Task<Results<Ok<MaterialContract>, ProblemHttpResult>> DescribeAsync(
        MaterialPictures pictures,
        Guid id,
        CancellationToken cancel
    ) => pictures.DescribeAsync(id, cancel);

    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> ShowThumbnailAsync(
        MaterialPictures pictures,
        Guid id,
        CancellationToken cancel
    ) => pictures.ShowAsync(id, MaterialPicture.Thumbnail, cancel);

    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> ShowViewAsync(
        MaterialPictures pictures,
        Guid id,
        CancellationToken cancel
    ) => pictures.ShowAsync(id, MaterialPicture.View, cancel);

    public static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        RemoveMaterial remove,
        CurrentPerson person,
        Guid id,
        CancellationToken cancel
    )
    {
        var owner = await person.FindAsync(cancel);
        var removed = await remove.ExecuteAsync(owner, new MaterialId(id), cancel);
        return removed.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(removed.Refusal);
    }
}
