using WeChat.Api.Http;

namespace WeChat.Api.DataCube;

internal sealed record DataCubeRequest(DateOnly BeginDate, DateOnly EndDate);

internal sealed record DataCubeAnswer<T> : ApiAnswer
{
    public IReadOnlyList<T>? List { get; init; }

    internal override bool HasContent => List is not null;
}
