using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Infrastructure.Cases.Materials;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>What an owner sees of a material, for pages and API alike. The original is not given out.</summary>
internal sealed class MaterialPictures(
    CurrentPerson person,
    MaterialQueries materials,
    OpenMaterial open,
    IHttpContextAccessor http
)
{
    public async Task<Results<Ok<MaterialContract>, ProblemHttpResult>> DescribeAsync(
        Guid id,
        CancellationToken cancel
    ) =>
        await FindAsync(id, cancel) is { } own
            ? TypedResults.Ok(MaterialContract.Of(own.Facts, own.Reading))
            : ApiProblem.Of(MaterialRefusals.NotFound);

    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ShowAsync(
        Guid id,
        MaterialPicture picture,
        CancellationToken cancel
    )
    {
        if (
            await FindAsync(id, cancel) is null
            || await open.OpenAsync(new(id), picture, cancel) is not { } opened
        )
        {
            return ApiProblem.Of(MaterialRefusals.NotFound);
        }
        // Whoever reads it slowly holds nothing.
        Turn.End(http.HttpContext!);
        var headers = http.HttpContext!.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'";
        return TypedResults.Stream(opened.Content, opened.ContentType);
    }

    private async Task<ReadMaterial?> FindAsync(Guid id, CancellationToken cancel) =>
        await materials.FindOwnAsync(await person.FindAsync(cancel), new MaterialId(id), cancel);
}
