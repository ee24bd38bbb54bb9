using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

[JsonSerializable(typeof(CustomerServiceSend))]
internal sealed partial class CustomerServiceJson : JsonSerializerContext
{
    public static readonly CustomerServiceJson Wire = new(ApiJson.Options());
}
