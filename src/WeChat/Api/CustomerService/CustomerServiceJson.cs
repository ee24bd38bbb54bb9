using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

[JsonSerializable(typeof(CustomerServiceSend))]
[JsonSerializable(typeof(TypingSend))]
[JsonSerializable(typeof(AgentChange))]
[JsonSerializable(typeof(AgentInvite))]
[JsonSerializable(typeof(AgentName))]
[JsonSerializable(typeof(AgentList))]
[JsonSerializable(typeof(OnlineAgentList))]
[JsonSerializable(typeof(SessionChange))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SessionList))]
[JsonSerializable(typeof(WaitList))]
[JsonSerializable(typeof(RecordQuery))]
[JsonSerializable(typeof(RecordList))]
internal sealed partial class CustomerServiceJson : JsonSerializerContext
{
    public static readonly CustomerServiceJson Wire = new(ApiJson.Options());
}
