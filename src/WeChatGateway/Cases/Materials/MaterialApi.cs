using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>Photos and documents as evidence, in the mini-program.</summary>
internal static class MaterialApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var materials = endpoints.MapApi("/materials", "Materials");
        materials
            .MapPost("", SendAsync)
            .WithMetadata(new MaterialBodyLimit())
            .AddOpenApiOperationTransformer(FileBodies.DescribeFormAsync)
            .WithName("SendMaterial")
            .WithSummary("Send a photo (JPEG, PNG, WebP) or a document (PDF, OFD), at most 15 MB.")
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        materials
            .MapGet("/{id:guid}", MaterialHandlers.DescribeAsync)
            .WithName("GetMaterial")
            .WithSummary("What has become of it, and what was read in it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        materials
            .MapGet("/{id:guid}/thumbnail", MaterialHandlers.ShowThumbnailAsync)
            .WithName("GetMaterialThumbnail")
            .WithSummary("JPEG of 320 pixels, once it is ready.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg")
            .ProducesProblem(StatusCodes.Status404NotFound);
        materials
            .MapGet("/{id:guid}/view", MaterialHandlers.ShowViewAsync)
            .WithName("GetMaterialView")
            .WithSummary("JPEG of 1600 pixels, once it is ready; of a document its first page.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg")
            .ProducesProblem(StatusCodes.Status404NotFound);
        materials
            .MapDelete("/{id:guid}", MaterialHandlers.RemoveAsync)
            .WithName("RemoveMaterial")
            .WithSummary("Take back what belongs to no case.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        MaterialUploadApi.Map(materials);
    }

    /// <summary>The contract names the slot as required; a page's script that leaves it out is refused by its rules.</summary>
    private static Task<Results<Ok<MaterialContract>, ProblemHttpResult>> SendAsync(
        MaterialReception reception,
        string slot,
        CancellationToken cancel
    ) => MaterialHandlers.SendAsync(reception, slot, cancel);
}
