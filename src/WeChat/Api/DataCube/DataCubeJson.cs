using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.DataCube;

[JsonSerializable(typeof(DataCubeRequest))]
[JsonSerializable(typeof(DataCubeAnswer<UserSummary>))]
[JsonSerializable(typeof(DataCubeAnswer<UserCumulate>))]
[JsonSerializable(typeof(DataCubeAnswer<ArticleSummary>))]
[JsonSerializable(typeof(DataCubeAnswer<ArticleTotal>))]
[JsonSerializable(typeof(DataCubeAnswer<UserRead>))]
[JsonSerializable(typeof(DataCubeAnswer<UserShare>))]
[JsonSerializable(typeof(DataCubeAnswer<UpstreamMessages>))]
[JsonSerializable(typeof(DataCubeAnswer<UpstreamDistribution>))]
[JsonSerializable(typeof(DataCubeAnswer<InterfaceSummary>))]
internal sealed partial class DataCubeJson : JsonSerializerContext
{
    public static readonly DataCubeJson Wire = new(ApiJson.Options());
}
