package huanze.assessment.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A half-typed step as text and back. */
final class StepDraft {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StepDraft() {}

  static <I> String of(List<I> inputs) {
    try {
      return JSON.writeValueAsString(inputs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and words only", e);
    }
  }

  /** Empty if the text is no such draft, as one of a later program. */
  static <I> List<I> read(String text, Class<I> kind) {
    try {
      return JSON.readerForListOf(kind).readValue(text);
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }
}
