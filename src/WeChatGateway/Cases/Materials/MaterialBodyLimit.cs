using Microsoft.AspNetCore.Http.Metadata;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Hosting.Crowds;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>
/// Twice what is taken: who sends a little too much reads why instead of a connection that ends.
/// </summary>
internal sealed class MaterialBodyLimit : IRequestSizeLimitMetadata, IWaitsOutside
{
    public bool ForFile => true;

    public long? MaxRequestBodySize => 2 * MaterialRules.MostBytes;
}
