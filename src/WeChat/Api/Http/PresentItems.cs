using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WeChat.Api.Http;

/// <summary>Reads every list without the <c>null</c>s that WeChat leaves in some of them, so that nobody meets one.</summary>
internal sealed class PresentItems : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && !typeToConvert.GetGenericArguments()[0].IsValueType;

    public override JsonConverter CreateConverter(
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(OfList<>).MakeGenericType(typeToConvert.GetGenericArguments())
            )!;

    private sealed class OfList<T> : JsonConverter<IReadOnlyList<T>>
        where T : class
    {
        public override IReadOnlyList<T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            if (reader.TokenType is not JsonTokenType.StartArray)
            {
                throw new JsonException();
            }

            var shape = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            var items = new List<T>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                if (JsonSerializer.Deserialize(ref reader, shape) is { } item)
                {
                    items.Add(item);
                }
            }

            return items;
        }

        public override void Write(
            Utf8JsonWriter writer,
            IReadOnlyList<T> value,
            JsonSerializerOptions options
        )
        {
            var shape = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            writer.WriteStartArray();
            foreach (var item in value)
            {
                JsonSerializer.Serialize(writer, item, shape);
            }

            writer.WriteEndArray();
        }
    }
}
