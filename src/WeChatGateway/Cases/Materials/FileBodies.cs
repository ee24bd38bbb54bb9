using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>
/// What the description says of bodies that are files. Said by <c>Accepts</c>, routing would answer strangers before
/// anybody asks who they are.
/// </summary>
internal static class FileBodies
{
    public static Task DescribeFormAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = Binary() },
        };
        return Describe(operation, "multipart/form-data", form);
    }

    public static Task DescribeBytesAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    ) => Describe(operation, "application/octet-stream", Binary());

    private static Task Describe(OpenApiOperation operation, string type, OpenApiSchema schema)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [type] = new() { Schema = schema },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Binary() =>
        new() { Type = JsonSchemaType.String, Format = "binary" };
}
