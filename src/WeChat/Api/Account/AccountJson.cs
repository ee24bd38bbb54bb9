using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Account;

[JsonSerializable(typeof(QuotaRequest))]
[JsonSerializable(typeof(QuotaAnswer))]
[JsonSerializable(typeof(ClearQuotaRequest))]
[JsonSerializable(typeof(RidRequest))]
[JsonSerializable(typeof(RidAnswer))]
[JsonSerializable(typeof(AddressAnswer))]
[JsonSerializable(typeof(NetworkCheckRequest))]
[JsonSerializable(typeof(NetworkCheckAnswer))]
[JsonSerializable(typeof(AccountInfoAnswer))]
internal sealed partial class AccountJson : JsonSerializerContext
{
    public static readonly AccountJson Wire = new(ApiJson.Options());
}
